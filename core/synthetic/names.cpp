#include "synthetic/names.h"

#include <numeric>

namespace tam {

namespace {

constexpr Phrase stems[] = {
    {u"青岚", u"Qinglan"},   {u"望舒", u"Wangshu"},   {u"听澜", u"Tinglan"},  {u"疏桐", u"Shutong"},
    {u"晴川", u"Qingchuan"}, {u"鹤汀", u"Heting"},    {u"暮山", u"Mushan"},   {u"星野", u"Xingye"},
    {u"南枝", u"Nanzhi"},    {u"松照", u"Songzhao"},  {u"沧澜", u"Canglan"},  {u"白榆", u"Baiyu"},
    {u"明河", u"Minghe"},    {u"予安", u"Yuan"},      {u"知秋", u"Zhiqiu"},   {u"霁月", u"Jiyue"},
    {u"扶光", u"Fuguang"},   {u"长庚", u"Changgeng"}, {u"玄圃", u"Xuanpu"},   {u"溯源", u"Suyuan"},
    {u"云岫", u"Yunxiu"},    {u"澄湖", u"Chenghu"},   {u"映雪", u"Yingxue"},  {u"朝颜", u"Zhaoyan"},
    {u"折桂", u"Zhegui"},    {u"瑶光", u"Yaoguang"},  {u"开阳", u"Kaiyang"},  {u"景行", u"Jingxing"},
    {u"归鸿", u"Guihong"},   {u"石榴", u"Shiliu"},    {u"麦浪", u"Mailang"},  {u"橙果", u"Chengguo"},
    {u"蓝鲸", u"Lanjing"},   {u"飞鸟", u"Feiniao"},   {u"苔原", u"Taiyuan"},  {u"珊瑚", u"Shanhu"},
    {u"鲸落", u"Jingluo"},   {u"木棉", u"Mumian"},    {u"紫藤", u"Ziteng"},   {u"银杏", u"Yinxing"},
    {u"丹枫", u"Danfeng"},   {u"梧州", u"Wuzhou"},    {u"松鹤", u"Songhe"},   {u"竹屿", u"Zhuyu"},
    {u"芦笛", u"Ludi"},      {u"岩茶", u"Yancha"},    {u"雪松", u"Xuesong"},  {u"海燕", u"Haiyan"},
    {u"山雀", u"Shanque"},   {u"白鹭", u"Bailu"},     {u"金石", u"Jinshi"},   {u"远山", u"Yuanshan"},
    {u"临江", u"Linjiang"},  {u"听雨", u"Tingyu"},    {u"西岭", u"Xiling"},   {u"北塬", u"Beiyuan"},
    {u"东篱", u"Dongli"},    {u"南浦", u"Nanpu"},     {u"大野", u"Daye"},     {u"长风", u"Changfeng"},
    {u"万象", u"Wanxiang"},  {u"千帆", u"Qianfan"},   {u"百谷", u"Baigu"},    {u"九章", u"Jiuzhang"},
    {u"七弦", u"Qixian"},    {u"三余", u"Sanyu"},     {u"一苇", u"Yiwei"},    {u"双桥", u"Shuangqiao"},
    {u"四方", u"Sifang"},    {u"五谷", u"Wugu"},      {u"六合", u"Liuhe"},    {u"十里", u"Shili"},
    {u"旭日", u"Xuri"},      {u"晨露", u"Chenlu"},    {u"夜航", u"Yehang"},   {u"春申", u"Chunshen"},
    {u"夏至", u"Xiazhi"},    {u"秋水", u"Qiushui"},   {u"冬青", u"Dongqing"}, {u"微澜", u"Weilan"},
    {u"砚田", u"Yantian"},   {u"墨池", u"Mochi"},     {u"纸鸢", u"Zhiyuan"},  {u"风铃", u"Fengling"},
    {u"灯塔", u"Dengta"},    {u"罗盘", u"Luopan"},    {u"锦帆", u"Jinfan"},   {u"渡口", u"Dukou"},
    {u"驿站", u"Yizhan"},    {u"方舟", u"Fangzhou"},  {u"棱镜", u"Lengjing"}, {u"穹顶", u"Qiongding"},
    {u"齿轮", u"Chilun"},    {u"磐石", u"Panshi"},    {u"熔岩", u"Rongyan"},  {u"极光", u"Jiguang"},
    {u"潮汐", u"Chaoxi"},    {u"信风", u"Xinfeng"},   {u"恒流", u"Hengliu"},  {u"繁星", u"Fanxing"},
};

constexpr QStringView englishStems[] = {
    u"Brightwater",    u"Harbourlight", u"Stonebridge", u"Fernhill",    u"Ashgrove",   u"Copperfield",
    u"Silverlake",     u"Oakhaven",     u"Redmoor",     u"Kingsmeadow", u"Larkspur",   u"Windrow",
    u"Greyfriar",      u"Summerfold",   u"Tidewell",    u"Highmarsh",   u"Maplecrest", u"Northgate",
    u"Juniper Bay",    u"Falkenstein",  u"Lindental",   u"Rosenau",     u"Sonnfeld",   u"Weidenbach",
    u"Palmview",       u"Merlion Quay", u"Tamarind",    u"Kestrel",     u"Blue Heron", u"Cedar Point",
    u"Pinnacle Ridge", u"Quarry Lane",  u"Saltmarsh",   u"Thornbury",   u"Umberland",  u"Vale Crossing",
};

struct Noun
{
    Industry industry;
    Phrase name;
};
using enum Industry;
constexpr Noun nouns[] = {
    {Commerce, {u"电商", u"Commerce"}},
    {Commerce, {u"优选", u"Select"}},
    {Commerce, {u"团购", u"Group Buying"}},
    {Commerce, {u"跨境", u"Cross-border"}},
    {Commerce, {u"生鲜", u"Fresh"}},
    {Commerce, {u"美妆", u"Beauty"}},
    {Retail, {u"零售", u"Retail"}},
    {Retail, {u"百货", u"Department Stores"}},
    {Retail, {u"便利", u"Convenience"}},
    {Retail, {u"家居", u"Home"}},
    {Retail, {u"服饰", u"Apparel"}},
    {Finance, {u"银行", u"Bank"}},
    {Finance, {u"证券", u"Securities"}},
    {Finance, {u"消费金融", u"Consumer Finance"}},
    {Finance, {u"支付", u"Payments"}},
    {Insurance, {u"保险", u"Insurance"}},
    {Insurance, {u"健康险", u"Health Insurance"}},
    {Education, {u"教育", u"Education"}},
    {Education, {u"学堂", u"Academy"}},
    {Education, {u"课堂", u"Classroom"}},
    {Games, {u"互娱", u"Interactive"}},
    {Games, {u"游戏", u"Games"}},
    {Games, {u"电竞", u"Esports"}},
    {Manufacturing, {u"制造", u"Manufacturing"}},
    {Manufacturing, {u"精工", u"Precision"}},
    {Manufacturing, {u"电子", u"Electronics"}},
    {Manufacturing, {u"重工", u"Heavy Industries"}},
    {Logistics, {u"物流", u"Logistics"}},
    {Logistics, {u"速运", u"Express"}},
    {Logistics, {u"冷链", u"Cold Chain"}},
    {Travel, {u"出行", u"Mobility"}},
    {Travel, {u"航服", u"Air Services"}},
    {Travel, {u"旅游", u"Travel"}},
    {Media, {u"传媒", u"Media"}},
    {Media, {u"视频", u"Video"}},
    {Media, {u"社区", u"Community"}},
    {Health, {u"医疗", u"Medical"}},
    {Health, {u"体检", u"Health Checks"}},
    {Pharma, {u"制药", u"Pharma"}},
    {Pharma, {u"生物", u"Biotech"}},
    {Automotive, {u"汽车", u"Motors"}},
    {Automotive, {u"智驾", u"Autonomous"}},
    {Software, {u"软件", u"Software"}},
    {Software, {u"云服", u"Cloud Services"}},
    {Software, {u"数科", u"Digital"}},
    {Energy, {u"能源", u"Energy"}},
    {Energy, {u"光伏", u"Solar"}},
    {Food, {u"食品", u"Foods"}},
    {Food, {u"餐饮", u"Restaurants"}},
    {Agriculture, {u"农业", u"Agriculture"}},
    {Government, {u"城投", u"City Services"}},
};

constexpr Phrase cities[] = {
    {u"杭州", u"Hangzhou"},  {u"上海", u"Shanghai"}, {u"北京", u"Beijing"}, {u"深圳", u"Shenzhen"},
    {u"广州", u"Guangzhou"}, {u"成都", u"Chengdu"},  {u"武汉", u"Wuhan"},   {u"南京", u"Nanjing"},
    {u"苏州", u"Suzhou"},    {u"西安", u"Xi'an"},    {u"厦门", u"Xiamen"},  {u"重庆", u"Chongqing"},
    {u"长沙", u"Changsha"},  {u"青岛", u"Qingdao"},  {u"合肥", u"Hefei"},   {u"郑州", u"Zhengzhou"},
    {u"宁波", u"Ningbo"},    {u"昆明", u"Kunming"},  {u"大连", u"Dalian"},  {u"贵阳", u"Guiyang"},
};

constexpr Phrase surnames[] = {
    {u"赵", u"Zhao"},  {u"钱", u"Qian"}, {u"孙", u"Sun"},  {u"李", u"Li"},   {u"周", u"Zhou"}, {u"吴", u"Wu"},
    {u"郑", u"Zheng"}, {u"王", u"Wang"}, {u"冯", u"Feng"}, {u"陈", u"Chen"}, {u"沈", u"Shen"}, {u"韩", u"Han"},
    {u"杨", u"Yang"},  {u"朱", u"Zhu"},  {u"许", u"Xu"},   {u"何", u"He"},   {u"吕", u"Lyu"},  {u"施", u"Shi"},
    {u"张", u"Zhang"}, {u"曹", u"Cao"},  {u"严", u"Yan"},  {u"金", u"Jin"},  {u"魏", u"Wei"},  {u"姜", u"Jiang"},
    {u"谢", u"Xie"},   {u"潘", u"Pan"},  {u"范", u"Fan"},  {u"彭", u"Peng"}, {u"鲁", u"Lu"},   {u"方", u"Fang"},
    {u"袁", u"Yuan"},  {u"唐", u"Tang"}, {u"薛", u"Xue"},  {u"罗", u"Luo"},  {u"齐", u"Qi"},
};

constexpr Phrase givenNames[] = {
    {u"静", u"Jing"},      {u"晨", u"Chen"},      {u"宇航", u"Yuhang"},   {u"思远", u"Siyuan"},  {u"雨桐", u"Yutong"},
    {u"浩然", u"Haoran"},  {u"子涵", u"Zihan"},   {u"若曦", u"Ruoxi"},    {u"明哲", u"Mingzhe"}, {u"佳宁", u"Jianing"},
    {u"文博", u"Wenbo"},   {u"梦瑶", u"Mengyao"}, {u"俊杰", u"Junjie"},   {u"欣怡", u"Xinyi"},   {u"志强", u"Zhiqiang"},
    {u"丽娟", u"Lijuan"},  {u"海涛", u"Haitao"},  {u"晓东", u"Xiaodong"}, {u"雪", u"Xue"},       {u"磊", u"Lei"},
    {u"航", u"Hang"},      {u"琳", u"Lin"},       {u"凯", u"Kai"},        {u"悦", u"Yue"},       {u"振华", u"Zhenhua"},
    {u"婉清", u"Wanqing"}, {u"嘉懿", u"Jiayi"},   {u"云帆", u"Yunfan"},   {u"书恒", u"Shuheng"}, {u"诗雅", u"Shiya"},
    {u"建国", u"Jianguo"}, {u"天佑", u"Tianyou"}, {u"慧敏", u"Huimin"},   {u"立新", u"Lixin"},   {u"沐阳", u"Muyang"},
    {u"辰逸", u"Chenyi"},
};

constexpr QStringView firstNames[] = {u"Anna",  u"Daniel", u"Priya",  u"Marcus", u"Hannah", u"Wei Ling", u"Jonas",
                                      u"Sofia", u"Arjun",  u"Emily",  u"Felix",  u"Grace",  u"Lukas",    u"Olivia",
                                      u"Ryan",  u"Siti",   u"Thomas", u"Yasmin", u"Noah",   u"Clara"};
constexpr QStringView familyNames[] = {u"Weber",   u"Tan",   u"Nair",   u"Miller", u"Schmidt", u"Lim",     u"Carter",
                                       u"Fischer", u"Wong",  u"Hughes", u"Rahman", u"Bennett", u"Keller",  u"Ng",
                                       u"Parker",  u"Vogel", u"Iyer",   u"Brooks", u"Chua",    u"Hartmann"};

QString lowered(const QString &text)
{
    return text.toLower().remove(u' ').remove(u'\'');
}

} // namespace

namespace {

/** Position of the index in a walk whose step is coprime to the number of combinations: it meets each of them once a
 * round. */
quint64 walk(quint64 seed, quint64 index, quint64 combinations)
{
    quint64 step = Random::hash(seed, 11) % combinations;
    while (std::gcd(step, combinations) != 1)
        ++step;
    return (index * step + Random::hash(seed, 12)) % combinations;
}

CompanyName foreignCompany(quint64 seed, quint64 index)
{
    static constexpr QStringView suffixes[] = {u"",          u" Group", u" Holdings", u" International",
                                               u" Partners", u" Global"};
    constexpr quint64 combinations = std::size(englishStems) * std::size(nouns);
    const quint64 at = walk(seed, index, combinations);
    const quint64 round = index / combinations;
    const Noun &noun = nouns[at % std::size(nouns)];
    QString name =
        englishStems[at / std::size(nouns)].toString() + u' ' + noun.name.en + suffixes[round % std::size(suffixes)];
    if (const quint64 more = round / std::size(suffixes))
        name += u' ' + QString::number(more + 1);
    return {name, name, noun.industry};
}

} // namespace

CompanyName companyName(quint64 seed, int index, bool international)
{
    if (international)
        return foreignCompany(seed, quint64(index));
    constexpr quint64 combinations = std::size(stems) * std::size(nouns);
    const quint64 at = walk(seed, quint64(index), combinations);
    const Phrase &stem = stems[at / std::size(nouns)];
    const Noun &noun = nouns[at % std::size(nouns)];
    CompanyName name{stem.zh.toString() + noun.name.zh, stem.en.toString() + u' ' + noun.name.en, noun.industry};
    if (const quint64 round = quint64(index) / combinations) {
        const Phrase &city = cities[round % std::size(cities)];
        name.zh += u'（' + city.zh.toString() + u'）';
        name.en += u" (" + city.en.toString() + u')';
    }
    return name;
}

PersonName personName(Random &random, bool international)
{
    if (international) {
        const QString first = random.pick(firstNames).toString();
        const QString family = random.pick(familyNames).toString();
        const QString full = first + u' ' + family;
        return {full, full, lowered(first) + u'.' + lowered(family)};
    }
    const Phrase &surname = random.pick(surnames);
    const Phrase &given = random.pick(givenNames);
    return {surname.zh.toString() + given.zh, given.en.toString() + u' ' + surname.en,
            lowered(given.en.toString()) + u'.' + lowered(surname.en.toString())};
}

const Place &place(Random &random)
{
    static const Place abroad[] = {
        {{u"香港", u"Hong Kong"}, u"Asia/Hong_Kong", u"HK", true},
        {{u"新加坡", u"Singapore"}, u"Asia/Singapore", u"SG", true},
        {{u"柏林", u"Berlin"}, u"Europe/Berlin", u"DE", true},
        {{u"慕尼黑", u"Munich"}, u"Europe/Berlin", u"DE", true},
        {{u"纽约", u"New York"}, u"America/New_York", u"US", true},
        {{u"洛杉矶", u"Los Angeles"}, u"America/Los_Angeles", u"US", true},
    };
    static const std::vector<Place> home = [] {
        std::vector<Place> places;
        for (const Phrase &city : cities)
            places.push_back({city, {}, {}, false});
        return places;
    }();
    return random.percent(9) ? random.pick(abroad) : random.pick(home);
}

} // namespace tam
